"""Questions, how they are marked, and what a learner answered."""

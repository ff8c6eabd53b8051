"""What turns the sources of the course into what is shipped: notebooks, exercises and figures."""

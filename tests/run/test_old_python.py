import ast
import subprocess
import sys


def test_an_old_python_is_told_so_in_words(run_py):
    pretend = (
        "import runpy, sys; sys.version_info = (3, 10, 13, 'final', 0); "
        f"runpy.run_path({str(run_py)!r}, run_name='__main__')"
    )
    answer = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True)
    assert answer.returncode == 1
    assert "needs Python 3.11 or newer. This is Python 3.10." in answer.stderr
    assert "Traceback" not in answer.stderr


def test_the_file_holds_nothing_that_an_old_python_cannot_parse(run_py):
    source = run_py.read_text()
    assert source.isascii()
    for node in ast.walk(ast.parse(source)):
        new = isinstance(node, (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Nonlocal, ast.AsyncFunctionDef))
        new |= isinstance(node, (ast.List, ast.Tuple, ast.Set)) and any(isinstance(e, ast.Starred) for e in node.elts)
        new |= isinstance(node, ast.Dict) and None in node.keys
        new |= isinstance(node, ast.arg) and node.annotation is not None
        new |= isinstance(node, ast.FunctionDef) and bool(node.args.kwonlyargs or node.returns)
        new |= isinstance(node, ast.Raise) and node.cause is not None
        assert not new, f"line {node.lineno}: {ast.unparse(node)}"

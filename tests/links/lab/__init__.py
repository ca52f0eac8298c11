"""A small world of web servers on loopback, and what a careful librarian would say of each address in it.

`cases.py` is the truth table, `server.py` the server, `conftest.py` one folder up the fixture;
`python -m tests.links.lab FOLDER` serves it by hand.
"""

"""`python -m iqrefs`, and what the `iqrefs` command starts."""

from iqrefs.cli.app import main

if __name__ == "__main__":
    main()

"""Notes in other words: pointers spelled out, citations shortened, repetitions pointed back.

`plan_rewriting` says what would stand in the place of each citation; nothing is written here. What is
planned is not always read as it is meant: whoever writes it reads it again (`find_unlike`), and takes the
next of the choices, or leaves the citation as it is.
"""

from iqrefs.rewrite.compare import find_unlike
from iqrefs.rewrite.plan import Form, Plan, Rewrite, plan_rewriting
from iqrefs.rewrite.remarks import Remark, list_remarks

__all__ = ["Form", "Plan", "Remark", "Rewrite", "find_unlike", "list_remarks", "plan_rewriting"]

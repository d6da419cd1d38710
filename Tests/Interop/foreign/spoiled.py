"""All single faults."""

import spoiled_body  # noqa: F401
import spoiled_head  # noqa: F401
import spoiled_text  # noqa: F401
from spoiling import FAULTS  # noqa: F401

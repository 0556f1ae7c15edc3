"""What can be asked. A command is a wish of somebody; whether it happens is decided by the rules.

Fields of type `Words` hold what a person wrote when the command comes in, and the id of that text when it is decided.
"""

from .base import Command as Command
from .evening import *
from .statements import *
from .sorting import *
from .voting import *

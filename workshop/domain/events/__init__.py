"""What can have happened. Recorded shapes are for ever: a new field gets a default, a new meaning a new event.

Fields of type `Words` hold the id of a text, never the text.
"""

from .base import Event as Event
from .evening import *
from .statements import *
from .sorting import *
from .voting import *
from .mission import *

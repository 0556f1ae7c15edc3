"""Pictures that stand for something secret: four of 16 open the door, four of 40 find an animal's cards again.

Both by the id of their picture. Six-year-olds have to tell them apart at a glance and to name each in one word, so no two
mean the same, no two have both the form and the colour of each other, and none is an animal that somebody could be.
The order is for ever: a code that was printed counts by it.
"""

DOOR_SYMBOLS = (
    "sun",
    "deciduous-tree",
    "red-heart",
    "fish",
    "banana",
    "umbrella",
    "house",
    "tulip",
    "soccer-ball",
    "teddy-bear",
    "key",
    "automobile",
    "rainbow",
    "scissors",
    "snowman-without-snow",
    "star",
)

CARD_SYMBOLS = (
    *DOOR_SYMBOLS,
    "red-apple",
    "pencil",
    "tent",
    "droplet",
    "pizza",
    "top-hat",
    "bicycle",
    "crown",
    "cactus",
    "rocket",
    "birthday-cake",
    "glasses",
    "mushroom",
    "guitar",
    "alarm-clock",
    "wrapped-gift",
    "sailboat",
    "soft-ice-cream",
    "ladder",
    "magnet",
    "drum",
    "bucket",
    "feather",
    "hot-beverage",
)

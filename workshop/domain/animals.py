"""Who one is for an evening: an animal and a colour, both by the id of their picture. Names are in the catalogues.

Animals that children tease each other with (cow, pig, donkey, elephant …) are left out on purpose.
"""

CHILDREN_ANIMALS = (
    "fox",
    "owl",
    "hedgehog",
    "rabbit-face",
    "frog",
    "bear",
    "penguin",
    "lion",
    "cat-face",
    "dog-face",
    "horse-face",
    "duck",
    "turtle",
    "snail",
    "butterfly",
    "honeybee",
    "dolphin",
    "octopus",
    "koala",
    "panda",
    "mouse-face",
    "tiger-face",
    "giraffe",
    "parrot",
)

ADULT_ANIMALS = (
    "badger",
    "beaver",
    "otter",
    "wolf",
    "chipmunk",
    "deer",
    "swan",
    "eagle",
    "flamingo",
    "raccoon",
    "seal",
    "llama",
    "zebra",
    "kangaroo",
    "moose",
    "dove",
)

COLOURS = ("blue", "green", "yellow", "red", "violet", "teal", "orange", "rose")

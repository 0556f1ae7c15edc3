"""Leitbildwerkstatt: children write the principles of the place where they spend their afternoons.

The words of this house, in code and (in brackets) on the screen:

Municipality (Kommune), School (Schule / OGS), Workshop (Werkstatt), Step (Schritt), Perspective (Perspektive),
Device (Gerät), Participant (Kind / Person), Prompt (Frage), Statement (Aussage, Karte), Cluster (Gruppe),
OneOffShelf (Einzelstücke), Ballot (Abstimmung), Vote (Stimme), Principle (Leitsatz), Commitment (Unterpunkt),
MissionStatement (Leitbild), Wish (Wunsch), Answer (Rückmeldung), VoiceLedger (Stimmenbuch),
Facilitator (Moderation), SteeringGroup and Member (Steuerungsgruppe, Mitglied).

This file imports nothing, so that the core can be imported without the web.
"""

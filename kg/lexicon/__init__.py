"""What words mean in Chinese politics: places, bodies, roles, verbs, formulas, campaigns."""

from kg.lexicon.lexicon import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]

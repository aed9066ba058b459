/** "Varje enhet", "samtliga enhetschefer", "respektive enhet": said to every unit, each with its own part of the work. */
export const saidToEveryUnit = (to: string): boolean =>
  /^\s*(att\s+)?(inom\s+)?(varje|samtliga|alla|respektive|varje\s+enskild)\s+(\p{L}+s\s+)?(enhet\p{L}*|avdelning\p{L}*|skol(a|or)\b|förskol(a|or)\b|verksamhetschef\p{L}*|enhetschef\p{L}*|chef(er)?\b|rektor\p{L}*)/iu.test(
    to,
  );

/** A unit is named inside the sentence: "bokar in en tid med respektive enhetschef" may be divided too. */
export const speaksOfEveryUnit = (what: string): boolean =>
  /\b(varje|samtliga|respektive)\s+(enhet|avdelning|enhetschef)/iu.test(what);

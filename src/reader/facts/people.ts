const role = String.raw`\p{L}*(?:chef|direktör|samordnare|ledare|strateg|rektor|planerare|handläggare|ekonom|sekreterare|utvecklare|kurator|koordinator|controller|utredare|ordförande|pedagog|kommunikatör|arkitekt|ingenjör|jurist|psykolog|sjuksköterska)(?:n|en)?`;
const name = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s+(?:von|af|de)\s+|\s+)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;

const named: readonly RegExp[] = [
  // "Karl Berg, ekonomichef, har fått …", "Anna Ek (projektledare)"
  new RegExp(
    String.raw`${name}(?:,\s+(?:som\s+är\s+)?|\s+\()(?:\p{Ll}[\p{Ll}-]*\s+){0,2}${role}(?!\p{L})`,
    'u',
  ),
  // "rektor Anna Ek", "vår samordnare Per Ros"
  new RegExp(String.raw`(?<!\p{L})${role}\s+${name}(?!\p{L})`, 'iu'),
  // "Kontaktperson: Anna Ek", "Projektledare – Per Ros"
  new RegExp(
    String.raw`^\W*(?:kontakt(?:person)?|projektledare|samordnare|handläggare|ansvarig\s+\p{L}+|ordförande|författare|uppdragsägare)\s*[:–-]\s*${name}`,
    'iu',
  ),
  // "Anna Ek från kommunikationsavdelningen", "Per Ros på miljökontoret är …"
  new RegExp(
    String.raw`${name}\s+(?:från|på|vid)\s+\p{L}*(?:avdelningen|förvaltningen|kontoret|enheten|skolan|nämnden|kommunen|biblioteket|regionen)`,
    'u',
  ),
];

/** Streets, schools and programmes are written as names are. */
const noPerson = /\p{Lu}\p{L}+(?:skolan|gatan|vägen|torget|parken|hemmet|gården|kommun|region|län)(?!\p{L})/u;

/** A sentence that says who somebody is: a name with what they are or where they work. */
export const namesSomebody = (text: string): boolean =>
  named.some((one) => {
    const found = one.exec(text);
    if (!found) return false;
    // NOTE "iu" lets small letters pass for capitals: two capitals in the name itself must be there
    const capitals = found[0].match(/(?<!\p{L})\p{Lu}\p{Ll}+/gu) ?? [];
    return capitals.length >= 2 && !noPerson.test(found[0]);
  });

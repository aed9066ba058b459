/** Words that only point at an assignment: "från 2024-09-10 § 101", "i ärendet", nothing at all. */
export const isReferenceOnly = (what: string): boolean =>
  !/\p{L}{3,}/u.test(
    what
      .replace(/\b\d[\d-]*\b|§+/gu, ' ')
      .replace(
        /(?<!\p{L})(?:uppdrag(?:et|en)?|från|enligt|ovan|härmed|därmed|dnr|diarienummer|giv(?:et|na)|gavs|gav|lämna(?:t|des)|beslut(?:et|at|ades|ade)?|vid|som|den|sammanträdet|punkt(?:en)?|uppdragslistan|och|listan|nr|tekniska|sociala|\p{L}*(?:nämndens?|styrelsens?|fullmäktiges?|utskottets?)|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/giu,
        ' ',
      ),
  );

/** "Redovisning av uppdraget om handläggningstider" is about "handläggningstider". */
export function subjectInHeading(heading: string): string | undefined {
  const about =
    /uppdrag(?:et|en)?\s+(?:(?:nr|nummer)\.?\s*\d+(?:[/:-]\d+)?\s+)?(?:(?:till|från)\s+[^,]{2,60}?\s+)?(?:om|att|angående|gällande|rörande|avseende|kring)\s+(?<what>.+)$/iu;
  return (
    about.exec(heading)?.groups?.['what'] ??
    /^(?:åter|slut)?(?:redovisning|rapport(?:ering)?)\s+av\s+(?:uppdrag(?:et)?\s+)?(?<what>.+)$/iu.exec(
      heading,
    )?.groups?.['what']
  )?.trim();
}

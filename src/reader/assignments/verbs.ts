/** Plain present tense that, in notes, says somebody takes something on. Folded; with particle where it has one. */
const verbs = [
  'bokar',
  'provar',
  'aterkommer',
  'tar',
  'kontaktar',
  'skickar',
  'undersoker',
  'ser over',
  'sammanstaller',
  'kallar',
  'bjuder',
  'foljer upp',
  'foljer',
  'kollar',
  'stammer av',
  'ansvarar',
  'haller',
  'rapporterar',
  'informerar',
  'lyfter',
  'lagger',
  'uppdaterar',
  'samordnar',
  'driver',
  'skriver',
  'planerar',
  'forbereder',
  'publicerar',
  'bestaller',
  'utreder',
  'sakerstaller',
  'kommunicerar',
  'bygger',
  'bildar',
  'introducerar',
  'ordnar',
  'fixar',
  'mejlar',
  'mailar',
  'ringer',
  'hor',
  'kontrollerar',
  'gor',
  'arrangerar',
  'inventerar',
  'utser',
  'anmaler',
  'redovisar',
  'presenterar',
  'samlar',
  'ansoker',
  'upphandlar',
  'koper',
  'overlamnar',
  'sprider',
  'pratar',
  'utvarderar',
  'justerar',
  'reviderar',
  'fortsatter',
  'tittar',
  'paminner',
  'lamnar',
  'beslutar',
  'genomfor',
  'initierar',
  'startar',
  'koordinerar',
  'aterrapporterar',
  'stamer',
  'arbetar vidare',
  'jobbar vidare',
  'skapar',
  'formulerar',
  'analyserar',
  'tecknar',
  'utformar',
  'hanterar',
  'ansluter',
].map((verb) => verb.replace(' ', String.raw`\s+`));

/** The first verb of action in a folded sentence. */
export const actionVerb = new RegExp(String.raw`(?<![\p{L}-])(?:${verbs.join('|')})(?![\p{L}-])`, 'du');

/** ska, behöver, bör, kommer att, and the infinitive after it. */
export const modal =
  /(?<![\p{L}])(?<modal>ska|skall|behover|maste|bor|kommer\s+att)\s+(?:att\s+)?(?:(?:dock|aven|ocksa|darfor|sedan|nu|darefter|bara|enbart|fortsatt|inte)\s+)*(?<verb>\p{L}+)/du;

/** What simply is so, or may be done: no task unless a time is set. */
export const isStatic = (verb: string): boolean =>
  /^(?:ligga|finnas|vara|ha|hitta|galla|innebara|kunna|bli|fa|delta|ske|komma|besta|omfatta|raknas|inga)$/.test(
    verb,
  );

/** An infinitive that says something is to be done, by whomever: "utses", "sammankallas". */
export const isPassive = (verb: string): boolean =>
  /[^s]s$/.test(verb) && !/^(?:finnas|traffas|trivas|hoppas)$/.test(verb);

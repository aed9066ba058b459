/** Words that send the reader of a decision to another text: then it does not stand alone (KL 5:67 p4; P7). */
const leaning =
  /(?<!\p{L})(enligt (?:ovan(?:stående)?|nedan(?:stående)?|förslag(?:et)?|yrkandet|yrkande|liggande förslag|\p{L}+s förslag)|(?:bifall|avslag) till (?:förslaget|yrkandet|\p{L}+s (?:förslag|yrkande))|(?:bifaller|avslår) (?:förslaget|yrkandet|\p{L}+s (?:förslag|yrkande)))(?!\p{L})/iu;
/** The words by which a decision leans on another text; undefined where it stands alone. */
export const leansOn = (decision: string): string | undefined => leaning.exec(decision)?.[1];

const weak =
  /(?<!\p{L})(godkänner informationen|noterar|noteras|tar? del av|tar? till sig|beaktar|ser över)(?!\p{L})/iu;
/** A verb that decides nothing that can be followed up (P-h). */
export const vague = (decision: string): string | undefined => weak.exec(decision)?.[1];

/** Verbs that say what was decided (P-h). */
export const clearVerbs =
  /(?<!\p{L})(uppdra|beslutar?|beslutade|fastställ|anta|antar|antas|godkänn|avslå|avslår|avslås|bifall|bifaller|återremitter|bordlägg|lägg|läggs|välj|väljs|utse|utser|utses|avskriv|anvis|bevilj|medge|överlämn|föreslå|föreslår|remitter|ge|ger|ingå|köp|sälj|upphäv|revider|ändra|delegera|anteckna|ställer sig bakom|avge|avger|avstyrk|tillstyrk|inrätt|införa|införs|upphandl|byts?|lagas?)/iu;

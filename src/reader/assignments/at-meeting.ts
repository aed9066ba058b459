/** What sentences in the present tense tell of the meeting itself; folded words. Each with why it gives no task. */
const acts: readonly { readonly why: string; readonly says: RegExp; readonly also?: true }[] = [
  {
    also: true,
    why: 'a paper handed in there and then is an act of the meeting, not work after it',
    says: /\b(?:lamnar|inger|inkommer\s+med|avger|lagger|framfor|anmaler|delar\s+ut|overlamnar|inlamnar)\s+(?:\p{L}+\s+){0,3}?(?:\p{L}*(?:protokollsanteckning|inlaga|yrkande|reservation|yttrande|mening|motforslag|rostforklaring|anmalan|interpellation|motion|jav|blom\p{L}*|gava)(?:en|ar|arna|et|n|er)?)\b(?!.*\b(?:senast|till\s+den|fore|innan)\b)/u,
  },
  {
    also: true,
    why: 'an annex is there already',
    says: /\b(?:lamnar|overlamnar|delar\s+ut)\b.*\(?\bbilaga\s+\d/u,
  },
  {
    also: true,
    why: 'the chair opens, closes and thanks at the meeting',
    says: /\b(?:oppnar|avslutar|aterupptar|ajournerar|leder)\s+(?:dagens\s+)?(?:mote|sammantrade|punkt|forhandling)(?:t|n|en)?\b|\b(?:halsar|onskar)\s+(?:alla\s+)?(?:\p{L}+\s+)?(?:valkom\p{L}*|en\s)/u,
  },
  {
    why: 'what is gone through, shown or told of happens there',
    says: /^\W*(?:[\p{L}-]+\s+){1,4}?(?:gar\s+(?:kort\s+)?igenom(?!\s+(?:sin|sina|sitt)\b)|laser\s+upp|redogor|visar|drar|fordrar|foredrar|summerar|rapporterar\s+(?:om|fran|att)|informerar\s+(?:om|att)|berattar\s+(?:om|att)|meddelar\s+att|lagesrapporterar|uppger\s+att|konstaterar|noterar|svarar\s+att|undrar|fragar(?!\s+runt)|efterfragar|efterlyser)\b/u,
  },
  {
    also: true,
    why: 'a question asks, it tells nobody',
    says: /\?\s*["”)]?$/u,
  },
  {
    also: true,
    why: 'what a law, a plan or a routine says applies already, whoever mentions it',
    says: /\b(?:\p{L}*(?:lag|plan|rutin|policy|riktlinje|riktlinjer|garanti|avtal|avtalet|reglemente|direktiv|direktivet)(?:en|n|na)?|det)\s+(?:sager|anger|foreskriver|beskriver|framgar|stadgar)\s+att\b|\b\p{L}*(?:lag|garanti|lagstiftning)(?:en|n)\s+innebar\s+att\b|\benligt\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:lag|lagen|lagstiftningen|forordning|forordningen|rutin|rutinen|rutinerna|riktlinje\p{L}*|foreskrift\p{L}*|avtalet|policyn|reglementet)\b/u,
  },
  {
    also: true,
    why: 'the time in what is told is not the time of a task',
    says: /\b(?:informerar(?:\s+om)?|berattar(?:\s+om)?|meddelar|rapporterar|uppger|konstaterar|noterar|patalar|papekar)\s+att\s/u,
  },
  {
    also: true,
    why: 'an authority outside the organisation takes no orders from a meeting: it is news of it',
    says: /^\W*(?:polisen|regionen|staten|regeringen|riksdagen|domstolen|(?:social|lans|skol|folkhalso)styrelsen|\p{L}+(?:verket|myndigheten|inspektionen|ratten))\s/u,
  },
  {
    also: true,
    why: 'somebody’s turn, place or leave is no work',
    says: /\b(?:deltar|medverkar|delta|medverka|narvarar|slutar|borjar|tilltrader|gar\s+i\s+pension|ar\s+(?:ledig|sjuk|borta)|har\s+semester)\b/u,
  },
];

/** "Rutinen säger att chefen ansvarar för …": a rule that is told of, whatever set words it has. */
export const tellsRule = (folded: string): boolean =>
  acts.some(({ why, says }) => why.startsWith('what a law') && says.test(folded));

/** Whether a sentence tells of what happens at the meeting, or of what simply is; with a time only some do. */
export const happensThere = (folded: string, timed: boolean): boolean =>
  acts.some(({ says, also }) => (also || !timed) && says.test(folded));

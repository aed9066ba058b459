import type { AttendancePart, ProposedAttendee } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { attendanceEntries } from './attendance.ts';
import type { AttendanceEntry } from './attendance.ts';
import { fullName, partyLetters } from './names.ts';

const parts: readonly [AttendancePart, RegExp][] = [
  ['absent', /^(?:franvarande|forhindrade|anmalt forhinder|ej narvarande|franv)/],
  ['alternate', /^(?:ej tjanstgorande|narvarande ersattare|ovriga ersattare)/],
  ['serving-alternate', /^tjanstgorande/],
  ['alternate', /^ersattare/],
  [
    'member',
    /^(?:narvarolista|narvarande|beslutande|ledamot|ledamoter|deltagare|deltog|deltagande|medverkande|med$|(?:motes)?ordforande)/,
  ],
];
const paragraphs = /§{1,2}\s*\d{1,4}\s?[a-z]?(?:\s*(?:[-–,]|och|till)\s*§{0,2}\s*\d{1,4}\s?[a-z]?)*/u;
const insteadOf = new RegExp(
  String.raw`(?:för|ersätter|ersättare\s+för|tjänstgör\s+för|tjg\.?\s+för|ers\.?\s+för|i\s+stället\s+för)\s+(?<name>${fullName})(?:\s*${partyLetters})?`,
  'u',
);
const serves = /(?:^|\W)(?:tjanstgor(?:ande)?|tjg\.?|ersatter|ers\.)(?:\W|$)/;
const stays = /\b(?:ej|icke|inte) tjanstgor/;

/** Who was there and how: serving members, alternates serving and for which §§, others, and who was absent. */
export function attendanceOf(page: Page, headEnd: number): ProposedAttendee[] {
  const found = new Map<string, ProposedAttendee>();
  for (const entry of attendanceEntries(page, headEnd)) {
    if (/^(?:utses|utsed|justera|foredragande|vid protokollet|protokollforare)/.test(fold(entry.heading)))
      continue;
    const attendee = attendeeOf(entry);
    const key = fold(attendee.name);
    const known = found.get(key);
    if (!known) found.set(key, attendee);
    else
      found.set(key, { ...known, role: known.role ?? attendee.role, party: known.party ?? attendee.party });
  }
  return [...found.values()];
}

function attendeeOf({ name, role, party, source, heading, printed }: AttendanceEntry): ProposedAttendee {
  const folded = fold(printed);
  const label = fold(heading);
  const away = label === 'narvarolista' && /\bfranvarande\b/.test(folded);
  const listed = away ? 'absent' : (parts.find(([, pattern]) => pattern.test(label))?.[0] ?? 'other');
  const other = insteadOf.exec(printed)?.groups?.['name'];
  const steps = !stays.test(folded) && (serves.test(folded) || (other !== undefined && listed !== 'absent'));
  const isStaff = /(?:sekreterare|direktör|chef|ekonom|handläggare)/i.test(role ?? '');
  return {
    name,
    role,
    party,
    part: steps ? 'serving-alternate' : isStaff && listed === 'member' && party === null ? 'other' : listed,
    paragraphs: tidy(paragraphs.exec(printed)?.[0] ?? '') || null,
    insteadOf: other ? tidy(other) : null,
    source,
  };
}

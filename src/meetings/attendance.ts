import type { PersonId } from '../kernel/actor.ts';
import type { Attendance } from './item.ts';

/** A member who may be ticked as present: a person, or a post's holder on the day. */
export type Attendable = {
  readonly key: string;
  readonly personId: PersonId | undefined;
  readonly name: string;
  readonly role: string;
  readonly party: string | undefined;
};

/** The words that minutes head a list of people with, and what each of them is. */
const singular: Readonly<Record<string, string>> = {
  ledamöter: 'ledamot',
  ersättare: 'ersättare',
  närvarande: '',
  deltagare: '',
  'tjänstgörande ledamöter': 'tjänstgörande ledamot',
  'beslutande ledamöter': 'beslutande ledamot',
  'tjänstgörande ersättare': 'tjänstgörande ersättare',
  'ej tjänstgörande ersättare': 'ersättare',
  'icke tjänstgörande ersättare': 'ersättare',
  tjänstepersoner: 'tjänsteperson',
  tjänstemän: 'tjänsteman',
  adjungerade: 'adjungerad',
  föredragande: 'föredragande',
  sekreterare: 'sekreterare',
  revisorer: 'revisor',
  gäster: 'gäst',
  beslutande: '',
  övriga: '',
  'övriga närvarande': '',
  'övriga deltagare': '',
};

/** One person's role as it reads after the name: "Ledamöter" over a list in the minutes is "ledamot" here. */
export const roleOfOne = (role: string): string =>
  singular[role.trim().replace(/:$/, '').toLocaleLowerCase('sv')] ?? role;

/** "Namn, roll" on each line: people who were there without being members; they take no part in decisions. */
export const readOthers = (text: string): Attendance[] =>
  text.split('\n').flatMap((line) => {
    const [name = '', ...role] = line.split(',').map((part) => part.trim());
    return name === ''
      ? []
      : [{ personId: undefined, name, role: role.join(', '), party: undefined, serving: false }];
  });

/** The ticked members, in the members' order, and after them the others as typed. */
export const attendanceFrom = (
  members: readonly Attendable[],
  ticked: readonly string[],
  others: string,
): Attendance[] => [
  ...members
    .filter((member) => ticked.includes(member.key))
    .map(({ personId, name, role, party }) => ({ personId, name, role, party, serving: true })),
  ...readOthers(others),
];

/** How what is stored reads in the form: who is ticked, and the rest as lines. */
export function attendanceForm(
  members: readonly Attendable[],
  stored: readonly Attendance[],
): { ticked: string[]; others: string } {
  const isMember = (one: Attendance, member: Attendable) =>
    one.personId !== undefined ? one.personId === member.personId : one.name === member.name;
  return {
    ticked: members
      .filter((member) => stored.some((one) => one.serving && isMember(one, member)))
      .map((member) => member.key),
    others: stored
      .filter((one) => !(one.serving && members.some((member) => isMember(one, member))))
      .map((one) => [one.name, one.role].filter(Boolean).join(', '))
      .join('\n'),
  };
}

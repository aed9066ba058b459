import { readDay } from '../../kernel/day.ts';
import type { ClosedAssignment } from '../shape.ts';
import type { ReadTimes } from './times.ts';

const bodyWords =
  /(?<!\p{L})(?:(?:(?:tekniska|sociala|gemensamma)\s+|\p{L}+)(?:nämnden|nämndens|styrelsen|styrelsens|fullmäktige|fullmäktiges|utskottet|utskottets)|fullmäktige)(?!\p{L})/iu;
const paragraph = /§+\s?(?<number>\d{1,4}(?:\s?[a-h](?!\p{L}))?(?:\/\d{2,4})?)(?!\d)/u;

/** Where the words say when, where and in which § an assignment was given. */
export function givenAt(words: string, readTimes: ReadTimes): Omit<ClosedAssignment, 'text'> {
  const number = paragraph.exec(words)?.groups?.['number'];
  const exact = readTimes(words).find(({ rule }) => rule === 'abs' || rule === 'from');
  // NOTE "från 2024-03-05" reads as a beginning; here it is the day of the meeting
  const day = readDay(exact?.date ?? exact?.notBefore);
  // NOTE a body is only taken where the words also say when: "nämnden" alone is whoever closes it
  const body =
    day || number ? bodyWords.exec(words)?.[0].replace(/(?<=en|et)s$|(?<=fullmäktige)s$/iu, '') : undefined;
  return { ...(day && { day }), ...(body && { body }), ...(number && { paragraph: number }) };
}

import type { Address, Email } from 'postal-mime';

const named = (address: Address): string =>
  address.group
    ? `${address.name}: ${address.group.map(named).join(', ')}`
    : address.name && address.address
      ? `${address.name} <${address.address}>`
      : address.name || address.address || '';

const all = (addresses: readonly Address[] | undefined): string => (addresses ?? []).map(named).join('; ');

/** When the letter was sent, by the clock in Sweden; as it stands where it is no time. */
function sentAt(date: string | undefined): string {
  try {
    const sent = Temporal.Instant.from(date ?? '').toZonedDateTimeISO('Europe/Stockholm');
    return `${sent.toPlainDate().toString()} ${sent.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  } catch {
    return date ?? '';
  }
}

/** The lines that stand above a letter when it is printed, in the order of the usual programs; what it lacks is left out. */
export function headLines(letter: Email): string[] {
  const lines: readonly (readonly [string, string])[] = [
    ['Från', letter.from ? named(letter.from) : ''],
    ['Skickat', sentAt(letter.date)],
    ['Till', all(letter.to)],
    ['Kopia', all(letter.cc)],
    ['Ämne', letter.subject ?? ''],
  ];
  return lines.filter(([, said]) => said.trim() !== '').map(([what, said]) => `${what}: ${said.trim()}`);
}

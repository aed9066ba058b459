import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import { isMailAddress } from '../platform/mail/letter.ts';

export type ProposalId = Id<'handed-in-proposal'>;

/** A citizen's proposal as it was handed in, before it is read and registered. */
export type HandedIn = {
  readonly id: ProposalId;
  readonly councilId: BodyId;
  readonly heading: string;
  readonly text: string;
  readonly name: string;
  readonly isChild: boolean;
  readonly showName: boolean;
  /** '' where no answer is wanted. */
  readonly mail: string;
  readonly receivedOn: Day;
  readonly state: 'new' | 'registered' | 'refused';
  readonly motionId: Id<'motion'> | undefined;
  readonly refusedBecause: string;
};

const fields = [
  'rubrik',
  'text',
  'namn',
  'barn',
  'folkbokford',
  'visa',
  'svar',
  'epost',
  'webbplats',
] as const;
/** The public form as typed; `webbplats` is a field that only a program fills in. */
export type TypedProposal = Readonly<Record<(typeof fields)[number], string>>;
export const typedProposal = (text: (name: string) => string): TypedProposal =>
  Object.fromEntries(fields.map((field) => [field, text(field).trim()])) as TypedProposal;

export const proposalLengths = { rubrik: 300, text: 10_000, namn: 200, epost: 254 } as const;

export type ProposalProblem =
  | 'no-heading'
  | 'no-text'
  | 'not-resident'
  | 'no-name'
  | 'no-mail'
  | 'personal-number';
export type ProposalFault = { readonly field: string; readonly problem: ProposalProblem };

/** A child gives no more than a first name, which nobody but the clerk reads (domain.md R9). */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/u)[0] ?? '';

/** What is wrong with a proposal; anybody who is registered in the municipality may make one, of any age (KL 8:1; P24). */
export function proposalFaults(typed: TypedProposal): ProposalFault[] {
  const faults: ProposalFault[] = [];
  const ask = (field: string, problem: ProposalProblem, is: boolean): void => {
    if (is) faults.push({ field, problem });
  };
  const isChild = typed.barn === 'ja';
  ask('rubrik', 'no-heading', typed.rubrik === '');
  ask('text', 'no-text', typed.text === '');
  ask('rubrik', 'personal-number', hasPersonalNumber(typed.rubrik));
  ask('text', 'personal-number', hasPersonalNumber(typed.text));
  ask('namn', 'no-name', !isChild && typed.namn === '');
  ask('folkbokford', 'not-resident', typed.folkbokford !== 'ja');
  ask('epost', 'no-mail', typed.svar === 'ja' && !isMailAddress(typed.epost));
  return faults;
}

/** What is kept of a proposal: of a child only a first name, of nobody an address that no answer is sent to (R9). */
export function keptOf(
  typed: TypedProposal,
): Pick<HandedIn, 'heading' | 'text' | 'name' | 'isChild' | 'showName' | 'mail'> {
  const isChild = typed.barn === 'ja';
  return {
    heading: typed.rubrik,
    text: typed.text,
    name: isChild ? firstNameOf(typed.namn) : typed.namn,
    isChild,
    showName: !isChild && typed.visa === 'ja',
    mail: typed.svar === 'ja' ? typed.epost : '',
  };
}

const numberLike = /(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{3})(\d)(?!\d)/g;

/** A personal or coordination number (day + 60) with the right check digit: nothing that a proposal should hold. */
export function hasPersonalNumber(text: string): boolean {
  return [...text.matchAll(numberLike)].some(([, year = '', month = '', date = '', serial = '', check]) => {
    const real = Number(date) % 60;
    if (Number(month) < 1 || Number(month) > 12 || real < 1 || real > 31) return false;
    return luhn(year + month + date + serial) === Number(check);
  });
}

function luhn(digits: string): number {
  const sum = Array.from(digits).reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';

export type MeetingId = Id<'meeting'>;
export type ItemId = Id<'item'>;
export type VersionId = Id<'minutes-version'>;

/** A titled part of a §. */
export type Part = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
};

/** One § of approved minutes, as it stands in the original. */
export type SourceItem = {
  readonly itemId: ItemId;
  /** Without "§"; '' where it has none. */
  readonly number: string;
  readonly heading: string;
  /** What kind of item it is, in Swedish: all that is told of a § that is left out. */
  readonly type: string;
  readonly caseNumber: string;
  /** The body only prepares it: not public by approval (TF 2:10; domain.md 0.4). */
  readonly isPreparation: boolean;
  /** Everybody may see it in the house already. */
  readonly isOpen: boolean;
  readonly parts: readonly Part[];
};

/** Approved minutes as they are read for publication. The original is never touched. */
export type SourceMinutes = {
  readonly meetingId: MeetingId;
  readonly versionId: VersionId;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly organisation: string;
  readonly meetingDay: Day;
  /** "Sammanträdesprotokoll". */
  readonly kind: string;
  /** "§§ 140–145". */
  readonly sections: string;
  readonly approvedOn: Day;
  readonly approvedBy: string;
  /** The body handles matters of individuals: only number and type of its §§ (OSL 26:1; domain.md R5). */
  readonly individualMatters: boolean;
  /** Employer and unions: not on the open web (domain.md R8). */
  readonly staysInside: boolean;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly present: readonly { readonly title: string; readonly people: readonly string[] }[];
  /** Names of those who took part, moved and approved, for whom the names may stand. */
  readonly known: readonly string[];
  readonly items: readonly SourceItem[];
};

/** Roles that elected persons have at a meeting. */
const elected = /ordförande|ledamot|ersättare|justerare|sammankallande|förtroendevald|gruppledare/i;

/** A party is shown for elected persons only, never for those employed (domain.md R7). */
export const partyInPublic = (person: {
  readonly role: string;
  readonly serving: boolean;
  readonly party: string | undefined;
}): string | undefined => (person.serving || elected.test(person.role) ? person.party : undefined);

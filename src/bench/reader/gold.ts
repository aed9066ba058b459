/** What a document says, as an annotator writes it down; the names of its fields are those of the annotated documents. */
export type GoldAssignment = {
  readonly to: string | null;
  readonly to_clean?: string;
  readonly what: string;
  readonly what_clean?: string;
  /** The expression of time in the document's own words. */
  readonly due: string | null;
  /** The day it means, where only one is meant. */
  readonly due_day?: string;
  readonly cadence: string | null;
  readonly cadence_clean?: string;
  readonly status?: string;
  /** Neither rewarded nor punished. */
  readonly optional?: boolean;
};

export type GoldMotion = string | { readonly text: string };

export type GoldItem = {
  readonly number: string | null;
  readonly heading: string;
  readonly case_number: string | null;
  readonly kind: string;
  readonly kind_also_ok?: readonly string[];
  readonly decisions: readonly string[];
  readonly decisions_clean?: readonly string[];
  readonly decisions_optional?: readonly string[];
  readonly proposals?: readonly string[];
  readonly statements?: readonly string[];
  readonly assignments: readonly GoldAssignment[];
  readonly motions: readonly GoldMotion[];
};

export type GoldPerson = {
  readonly name: string;
  readonly role?: string | null;
  readonly party?: string | null;
};

export type Gold = {
  readonly kind: string;
  readonly kind_also_ok?: readonly string[];
  readonly organisation: string | null;
  readonly body: string | null;
  readonly body_alias?: readonly string[];
  /** ISO day. */
  readonly meeting_date: string | null;
  readonly items: readonly GoldItem[];
  readonly loose?: { readonly assignments: readonly GoldAssignment[] };
  readonly people: readonly GoldPerson[];
};

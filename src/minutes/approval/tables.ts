import type { Generated } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { MeetingRecord } from '../record.ts';
import type { EntryKind, VersionForm, VersionKind, VersionState } from './approval.ts';
import type { VersionId } from './version.ts';

/** The tables of migrations/0126-approval.sql. */
export type ApprovalTables = {
  minutes_version: {
    id: VersionId;
    meeting_id: Id<'meeting'>;
    number: number;
    kind: VersionKind;
    item_ids: Id<'item'>[];
    sections: string;
    form: VersionForm;
    basis: string;
    record: MeetingRecord;
    bytes: Buffer;
    sha256: string;
    pages: number;
    due_on: Day;
    sent_by: PersonId | null;
    sent_at: Generated<Date>;
    state: Generated<VersionState>;
    ended_on: Day | null;
    end_reason: Generated<string>;
  };
  approver: {
    version_id: VersionId;
    person_id: PersonId;
    name: string;
    role: 'chair' | 'approver';
    position: number;
  };
  approval_entry: {
    version_id: VersionId;
    seq: number;
    kind: EntryKind;
    person_id: PersonId | null;
    name: string;
    at: Date;
    method: string;
    statement: string;
    reason: string;
    sha256: string;
    certificate: string;
    previous: string;
    hash: string;
    seal: string;
    sealed_by: string;
    appended: Buffer | null;
  };
};

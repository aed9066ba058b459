import { isRecorded, meetingRecord } from './meeting-record.store.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import type { HandedToApproval } from './minutes/approval/handed.ts';
import { findingInFull } from './minutes/finding-texts.ts';
import { findings } from './minutes/validation.ts';
import { newSeal } from './platform/signing/house-seal.ts';
import type { HouseSeal } from './platform/signing/house-seal.ts';
import type { SigningService } from './platform/signing/remote.ts';

export type SealParts = {
  /** The organisation's seal; without one the house makes one that lasts as long as the program does. */
  readonly seal?: (() => Promise<HouseSeal>) | undefined;
  /** A signing service elsewhere; none unless the municipality has one. */
  readonly service?: SigningService | undefined;
  readonly publicUrl?: string | undefined;
};

/** What the approval is handed of the meetings and of the installation. */
export function handedToApproval({ seal, service, publicUrl }: SealParts): HandedToApproval {
  return {
    recordOf: (c, id) => meetingRecord(c.get('db'), id),
    async meetingOf(c, id) {
      const meeting = await meetingStore(c.get('db')).find(id);
      return (
        meeting && {
          id: meeting.id,
          bodyId: meeting.bodyId,
          bodyName: meeting.bodyName,
          onDay: meeting.onDay,
          isBoard: meeting.kind === 'board',
          isHeld: isRecorded(meeting.state),
          isLocked: meeting.state === 'closed',
        }
      );
    },
    async attendantsOf(c, id) {
      const present = await meetingStore(c.get('db')).attendanceOf(id);
      return present.flatMap(({ personId, name, role, serving }) =>
        personId && serving ? [{ personId, name, role }] : [],
      );
    },
    findings: (record) =>
      findings(record).map((finding) => ({
        text: findingInFull(finding, 'sv'),
        blocking: finding.blocking,
      })),
    seal: seal ?? sealOfThisProgram(),
    service,
    publicUrl: publicUrl ?? '',
  };
}

/** One seal for the whole program, made when it is first asked for. */
function sealOfThisProgram(): () => Promise<HouseSeal> {
  let made: HouseSeal | undefined;
  return () => {
    const now = new Date();
    made ??= newSeal({ commonName: 'Tillfälligt sigill' }, new Date(now.getTime() - 60_000));
    return Promise.resolve(made);
  };
}

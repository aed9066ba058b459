/** What has failed lately, for one username and one address. */
export type Failures = {
  /** Failed attempts in the last quarter of an hour. */
  readonly byUsername: number;
  readonly byAddress: number;
  /** The moment the oldest of them leaves the quarter. */
  readonly oldest: Date | undefined;
};

export const quarter = 15 * 60 * 1000;
const most = { username: 5, address: 30 } as const;

/** Five failures for a name or thirty from an address in fifteen minutes; then the moment to try again. */
export function whenToTryAgain(failures: Failures): Date | undefined {
  const full = failures.byUsername >= most.username || failures.byAddress >= most.address;
  return full && failures.oldest ? new Date(failures.oldest.getTime() + quarter) : undefined;
}

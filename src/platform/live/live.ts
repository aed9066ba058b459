import type { Follower, Live } from '../web/context.ts';

/** The shortest time between two tellings of one topic: the first is told at once, what comes meanwhile together. */
const breathMs = 100;

/** Who follows what, in this process. */
export class Followers implements Live {
  private readonly byTopic = new Map<string, Set<Follower>>();
  private readonly resting = new Map<string, { again: boolean; timer: NodeJS.Timeout }>();

  get count(): number {
    return [...this.byTopic.values()].reduce((sum, those) => sum + those.size, 0);
  }

  follow(topic: string, follower: Follower): () => void {
    const others = this.byTopic.get(topic) ?? new Set();
    others.add(follower);
    this.byTopic.set(topic, others);
    return () => {
      others.delete(follower);
      if (others.size === 0 && this.byTopic.get(topic) === others) this.byTopic.delete(topic);
    };
  }

  /** Tells a topic's followers; all topics' when nobody knows what was missed. */
  tell(topic: string | undefined): void {
    if (topic === undefined) {
      for (const known of this.byTopic.keys()) this.tell(known);
      return;
    }
    if (!this.byTopic.has(topic)) return;
    const rest = this.resting.get(topic);
    if (rest) {
      rest.again = true;
      return;
    }
    this.rest(topic);
    for (const { heard } of this.byTopic.get(topic) ?? []) heard();
  }

  private rest(topic: string): void {
    const timer = setTimeout(() => {
      const again = this.resting.get(topic)?.again ?? false;
      this.resting.delete(topic);
      if (again) this.tell(topic);
    }, breathMs);
    this.resting.set(topic, { again: false, timer });
  }

  /** Ends every stream. */
  stop(): void {
    for (const those of this.byTopic.values()) for (const { ended } of those) ended();
    for (const { timer } of this.resting.values()) clearTimeout(timer);
    this.resting.clear();
    this.byTopic.clear();
  }
}

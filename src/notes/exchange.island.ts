import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { EditorState } from 'prosemirror-state';
import type { Plugin, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { postSteps, stepsAfter } from './post.island.ts';
import type { Told } from './post.island.ts';
import { keep } from './queue.island.ts';
import { applied, rebase } from './text/rebase.ts';
import type { Said } from './words.island.ts';

/** Steps sent in one request. */
const portion = 500;
const [firstWaitMs, longestWaitMs] = [1000, 30_000];

type Place = { readonly note: string; readonly steps: string; readonly client: string };

/** Sends what is written and takes in what others write, one thing at a time; keeps what is not answered. */
export class Exchange {
  private readonly place: Place;
  private readonly say: (said: Said) => void;
  private readonly plugins: readonly Plugin[];
  private view: EditorView | undefined;
  /** The text as the server has it, at the version of the editor. */
  private base: Node;
  private working: Promise<void> | undefined;
  private asked = false;
  private wait = firstWaitMs;
  private again: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(place: Place, base: Node, plugins: readonly Plugin[], say: (said: Said) => void) {
    this.place = place;
    this.base = base;
    this.plugins = plugins;
    this.say = say;
  }

  begin(version: number): EditorState {
    const { client } = this.place;
    return EditorState.create({
      doc: this.base,
      plugins: [...this.plugins, collab({ version, clientID: client })],
    });
  }

  serve(view: EditorView): void {
    this.view = view;
  }

  /** What the editor does with every change: shows it, keeps it, and sends it. */
  dispatch(transaction: Transaction): void {
    if (!this.view) return;
    this.view.updateState(this.view.state.apply(transaction));
    if (!transaction.docChanged) return;
    this.keepUnsent();
    if (this.unsent().length > 0) void this.send();
  }

  unsent(): readonly Step[] {
    return (this.view && sendableSteps(this.view.state)?.steps) ?? [];
  }

  keepUnsent(): void {
    if (!this.view) return;
    keep(this.place.note, {
      base: this.base,
      steps: this.unsent(),
      version: getVersion(this.view.state),
      client: this.place.client,
    });
  }

  /** Fetches what others have written. */
  async pull(): Promise<void> {
    this.asked = true;
    await this.send();
  }

  /** Resolves when everything is stored, or there is no connection. */
  async send(): Promise<void> {
    clearTimeout(this.again);
    this.working ??= this.work().finally(() => (this.working = undefined));
    await this.working;
  }

  private async work(): Promise<void> {
    while (!this.stopped && this.view && (this.asked || this.unsent().length > 0)) {
      const reached = this.asked ? await this.fetchOthers() : await this.sendOwn();
      if (!reached) return this.later();
      this.wait = firstWaitMs;
      if (this.unsent().length === 0 && !this.asked) this.say('saved');
    }
  }

  private async fetchOthers(): Promise<boolean> {
    if (!this.view) return false;
    // what is announced while this is on its way is asked for again
    this.asked = false;
    const told = await stepsAfter(this.place.steps, getVersion(this.view.state));
    if (!told) {
      this.asked = true;
      return false;
    }
    if (told.steps.length > 0) this.receive(told);
    return true;
  }

  private async sendOwn(): Promise<boolean> {
    if (!this.view) return false;
    this.say('saving');
    const steps = this.unsent().slice(0, portion);
    const { client } = this.place;
    const answer = await postSteps(this.place.steps, { version: getVersion(this.view.state), steps, client });
    if (answer.kind === 'stored') this.receive({ steps, clients: steps.map(() => client) });
    if (answer.kind === 'stale') this.receive(answer.told);
    if (answer.kind !== 'refused') return answer.kind !== 'away';
    this.stopped = true;
    this.say('refused');
    return true;
  }

  private later(): void {
    this.say('offline');
    this.again = setTimeout(() => void this.send(), this.wait);
    this.wait = Math.min(longestWaitMs, this.wait * 2);
  }

  private receive({ steps, clients }: Told): void {
    if (!this.view) return;
    const { client } = this.place;
    const stranger = clients.findIndex((each) => each !== client);
    const own = stranger === -1 ? clients.length : stranger;
    const others = steps.slice(own);
    const mine = { base: applied(this.base, steps.slice(0, own)).doc, steps: this.unsent().slice(own) };
    const moved = rebase(mine, others);
    this.base = moved.base;
    if (moved.keptBoth) this.beginAnew(moved.steps, getVersion(this.view.state) + steps.length);
    else
      this.view.updateState(
        this.view.state.apply(
          receiveTransaction(this.view.state, steps, clients, { mapSelectionBackward: true }),
        ),
      );
    this.keepUnsent();
    if (moved.keptBoth) this.say('both');
    else if (others.length > 0) this.say('others');
  }

  /** Where letters could not follow: from the text as it is, with the lines that were kept. */
  private beginAnew(steps: readonly Step[], version: number): void {
    if (!this.view) return;
    this.view.updateState(this.begin(version));
    const { tr } = this.view.state;
    for (const step of steps) tr.step(step);
    this.view.updateState(this.view.state.apply(tr));
  }
}

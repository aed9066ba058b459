import { baseKeymap, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { Exchange } from './exchange.island.ts';
import { makeOfLine } from './make.island.ts';
import { deliverLeft } from './queue.island.ts';
import { schema } from './text/schema.ts';
import { slashCommand } from './slash.island.ts';
import type { EditorWords, Said } from './words.island.ts';

const aliveMs = 3000;
const leftMs = 5000;
const politeMs = 20_000;

const slugs = { assignment: 'uppdrag', decision: 'beslut', motion: 'yrkande' } as const;

/** Puts the editor where the form stands, and follows what others write. */
function mount(at: HTMLElement): void {
  const {
    note = '',
    version = '0',
    doc = '',
    steps = '',
    stream = '',
    lines = '',
    words: said = '{}',
  } = at.dataset;
  const words = JSON.parse(said) as EditorWords;
  const client = crypto.getRandomValues(new Uint32Array(3)).join('-');
  const before = sessionStorage.getItem(`klient ${note}`);
  sessionStorage.setItem(`klient ${note}`, client);
  const status = statusLine(words);
  const make = (slug: string): void => {
    const index = view.state.selection.$from.index(0);
    void exchange.send().then(() =>
      makeOfLine(`${lines}/${index}/${slug}`, words.cancel, (page) => {
        showRecords(page);
        void exchange.pull();
        view.focus();
      }),
    );
  };
  const plugins = [
    ...(lines ? [slashCommand(make)] : []),
    history(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': toggleMark(schema.marks.strong),
      'Mod-i': toggleMark(schema.marks.em),
      'Alt-F10': () => {
        tools.querySelector('button')?.focus();
        return true;
      },
    }),
    keymap(baseKeymap),
  ];
  const exchange = new Exchange(
    { note, steps, client },
    schema.nodeFromJSON(JSON.parse(doc)),
    plugins,
    status.say,
  );
  const view = new EditorView(null, {
    state: exchange.begin(Number(version)),
    dispatchTransaction: (transaction) => exchange.dispatch(transaction),
    attributes: {
      class: 'note-editor',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.label,
      'aria-describedby': 'anteckning-hjalp',
    },
  });
  exchange.serve(view);
  const tools = toolbar(words, view, lines ? make : undefined);
  const help = document.createElement('p');
  help.id = 'anteckning-hjalp';
  help.className = 'quiet';
  help.textContent = lines ? words.help : words.help.split('. ')[0] + '.';
  at.querySelector('[data-plain]')?.replaceWith(help, tools, view.dom, status.line);
  follow(exchange, stream);
  const left = async (): Promise<void> => {
    if (await deliverLeft(note, steps, { client, before })) status.say('brought');
  };
  void left();
  setInterval(() => void left(), leftMs);
  setInterval(() => exchange.unsent().length > 0 && exchange.keepUnsent(), aliveMs);
}

function follow(exchange: Exchange, stream: string): void {
  let source: EventSource | undefined;
  const open = (): void => {
    if (document.hidden || source?.readyState === EventSource.OPEN) return;
    source?.close();
    source = new EventSource(stream);
    source.addEventListener('changed', () => void exchange.pull());
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? source?.close() : open()));
  addEventListener('online', () => {
    open();
    void exchange.pull();
  });
  open();
}

function toolbar(
  words: EditorWords,
  view: EditorView,
  make: ((slug: string) => void) | undefined,
): HTMLElement {
  const tools = document.createElement('div');
  tools.className = 'note-tools';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', words.tools);
  const add = (label: string, press: () => void): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ds-button';
    button.dataset['variant'] = 'secondary';
    button.textContent = label;
    button.addEventListener('click', press);
    tools.append(button);
  };
  const run = (command: Command) => () => {
    command(view.state, view.dispatch.bind(view), view);
    view.focus();
  };
  const block =
    (type: typeof schema.nodes.point): Command =>
    (state, dispatch) =>
      setBlockType(state.selection.$from.parent.type === type ? schema.nodes.paragraph : type)(
        state,
        dispatch,
      );
  add(words.heading, run(block(schema.nodes.heading)));
  add(words.point, run(block(schema.nodes.point)));
  add(words.strong, run(toggleMark(schema.marks.strong)));
  add(words.em, run(toggleMark(schema.marks.em)));
  add(words.undo, run(undo));
  if (make)
    for (const kind of ['assignment', 'decision', 'motion'] as const)
      add(`${words.makes} ${words.kinds[kind].toLowerCase()}`, () => make(slugs[kind]));
  return tools;
}

/** Tells politely how the saving goes, and now and then that others write. */
function statusLine(words: EditorWords): { line: HTMLElement; say: (said: Said) => void } {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.className = 'quiet';
  let lastTold = 0;
  let heldUntil = 0;
  return {
    line,
    say(said) {
      const now = Date.now();
      if (said === 'others' && now - lastTold < politeMs) return;
      if (now < heldUntil && (said === 'saved' || said === 'saving')) return;
      if (said === 'others') lastTold = now;
      if (said === 'both' || said === 'brought' || said === 'others') heldUntil = now + 3000;
      if (line.textContent !== words[said]) line.textContent = words[said];
    },
  };
}

function showRecords(page: Document): void {
  const [fresh, here] = [page, document].map((each) => each.querySelector('[data-records]'));
  if (fresh && here) here.replaceWith(fresh);
}

const place = document.querySelector<HTMLElement>('[data-note]');
if (place) mount(place);

import { Plugin } from 'prosemirror-state';

const command = /\/(uppdrag|beslut|yrkande)$/;

/** "/uppdrag", "/beslut" or "/yrkande" last on a line, and then a space or a new line, makes something of the line. */
export const slashCommand = (make: (slug: string) => void): Plugin =>
  new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key !== 'Enter' && event.key !== ' ') return false;
        const { $from, empty } = view.state.selection;
        const before = $from.parent.textBetween(0, $from.parentOffset);
        const slug = empty ? command.exec(before)?.[1] : undefined;
        if (slug === undefined) return false;
        const from = $from.pos - slug.length - 1;
        view.dispatch(
          view.state.tr.delete(/\s$/.test(before.slice(0, -slug.length - 1)) ? from - 1 : from, $from.pos),
        );
        make(slug);
        return true;
      },
    },
  });

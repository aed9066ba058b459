import { readsOnly } from '../../kernel/actor.ts';
import type { Catalogue } from '../../kernel/locale.ts';
import { useShell, useWords } from './shell.ts';

const texts: Catalogue<{ log: string }> = { sv: { log: 'Ändringslogg' }, en: { log: 'Change log' } };

/** In the foot of every page, for those who read the log. */
export function LogLink() {
  const { actor } = useShell();
  const words = useWords(texts);
  if (!actor || !(actor.administrator || readsOnly(actor))) return null;
  return (
    <p>
      <a class="ds-link" href="/logg">
        {words.log}
      </a>
    </p>
  );
}

import { useWords } from '../../platform/web/shell.ts';
import { tiesAddress } from './addresses.ts';
import { tieTexts } from './texts.ts';

/** On the page of a reading: the way to what it is tied to in other documents. */
export function TiesLink(props: { reading: string }) {
  const words = useWords(tieTexts);
  return (
    <section aria-labelledby="tradar">
      <h2 id="tradar" class="ds-heading" data-size="sm">
        {words.title}
      </h2>
      <p>
        {words.linkLead}{' '}
        <a class="ds-link" href={tiesAddress(props.reading)}>
          {words.link}
        </a>
      </p>
    </section>
  );
}

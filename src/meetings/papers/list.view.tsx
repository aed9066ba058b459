import { useWords } from '../../platform/web/shell.ts';
import { paperAbout } from './paper.ts';
import type { Paper } from './paper.ts';
import { paperTexts } from './texts.ts';

export function PaperLine(props: { paper: Paper }) {
  const words = useWords(paperTexts);
  const { paper } = props;
  return (
    <>
      {paper.address ? (
        <a class="ds-link" href={paper.address}>
          {paper.name}
        </a>
      ) : (
        paper.name
      )}{' '}
      <span class="quiet">
        {paperAbout(paper, words.kinds[paper.kind])}
        {paper.missing && ` – ${words.missing}`}
      </span>
    </>
  );
}

/** The decision basis of an item where it is read. */
export function Papers(props: { papers: readonly Paper[] | undefined }) {
  const words = useWords(paperTexts);
  if (!props.papers || props.papers.length === 0) return null;
  return (
    <>
      <h4 class="part">{words.papers}</h4>
      <ul>
        {props.papers.map((paper) => (
          <li key={paper.id}>
            <PaperLine paper={paper} />
          </li>
        ))}
      </ul>
    </>
  );
}

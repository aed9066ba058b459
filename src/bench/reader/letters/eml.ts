import type { Paper } from '../paper.ts';
import { htmlOf } from './html.ts';
import { textOf } from './txt.ts';

const base64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

/** A letter that carries the paper as its text, and the same as HTML. */
export function emlOf(paper: Paper): string {
  const part = (type: string, content: string) =>
    [
      '--granne',
      `Content-Type: ${type}; charset=utf-8`,
      'Content-Transfer-Encoding: base64',
      '',
      base64(content),
    ].join('\r\n');
  return [
    'Message-ID: <1@brev.example>',
    'Date: Mon, 03 Mar 2025 08:00:00 +0100',
    'From: Registrator <registrator@kommun.example>',
    'To: sekreterare@kommun.example',
    'Subject: Handlingar',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=granne',
    '',
    part('text/plain', textOf(paper, { width: 0, page: 0 })),
    part('text/html', htmlOf(paper)),
    '--granne--',
    '',
  ].join('\r\n');
}

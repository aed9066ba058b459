// PostgreSQL's COPY as streams, over the driver's own messages.
import { Readable, Writable } from 'node:stream';
import type { Connection, Submittable } from 'pg';

// What the driver can do but its types leave out.
type CopyConnection = Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };
const batch = 64 * 1024;

const rowsOf = (tag: string): number => Number(/^COPY (\d+)$/.exec(tag)?.[1] ?? 0);

/** `copy … to stdout` as bytes; `rows` is known when it has ended. */
export class CopyOut extends Readable implements Submittable {
  rows = 0;
  readonly #text: string;
  #connection: Connection | undefined;
  #waiting: Buffer[] = [];
  #size = 0;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  submit(connection: Connection): void {
    this.#connection = connection;
    connection.query(this.#text);
  }

  override _read(): void {
    this.#connection?.stream.resume();
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.#waiting.push(Buffer.from(chunk)); // a copy: the driver uses its buffer again
    this.#size += chunk.length;
    if (this.#size >= batch) this.#hand();
  }

  #hand(): void {
    const goesOn = this.push(Buffer.concat(this.#waiting));
    this.#waiting = [];
    this.#size = 0;
    if (!goesOn) this.#connection?.stream.pause();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = rowsOf(text);
  }

  handleReadyForQuery(): void {
    if (this.#size > 0) this.push(Buffer.concat(this.#waiting));
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }
}

/** `copy … from stdin` as a place to write to; `rows` is known when it has finished. */
export class CopyIn extends Writable implements Submittable {
  rows = 0;
  readonly #text: string;
  #connection: CopyConnection | undefined;
  #begin: ((error?: Error) => void) | undefined;
  #done: ((error?: Error) => void) | undefined;

  constructor(text: string) {
    super({ highWaterMark: batch });
    this.#text = text;
  }

  submit(connection: Connection): void {
    this.#connection = connection as CopyConnection;
    connection.query(this.#text);
  }

  override _construct(begin: (error?: Error) => void): void {
    this.#begin = begin;
  }

  handleCopyInResponse(): void {
    const begin = this.#begin;
    this.#begin = undefined;
    begin?.();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#connection?.sendCopyFromChunk(chunk);
    const stream = this.#connection?.stream;
    if (stream?.writableNeedDrain) stream.once('drain', () => done());
    else done();
  }

  override _final(done: (error?: Error) => void): void {
    this.#done = done;
    this.#connection?.endCopyFrom();
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = rowsOf(text);
  }

  handleReadyForQuery(): void {
    this.#done?.();
  }

  handleError(error: Error): void {
    if (this.#begin) this.#begin(error);
    else if (this.#done) this.#done(error);
    else this.destroy(error);
  }
}

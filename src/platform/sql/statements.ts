import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';

const mostNames = 300;
const mostSeen = 3000;

/**
 * Which statements the database keeps prepared. Under row level security planning costs more than running; a
 * text that comes a second time gets a name of its own, under which a connection keeps its plan. PostgreSQL
 * plans anew by itself when the role or a table behind a plan changes, and asks who acts in every run.
 */
export class StatementNames {
  private readonly seen = new Set<string>();
  private readonly names = new Map<string, string>();
  private generation = 0;

  /** The name a text is prepared under; undefined the first time, and when there are names enough. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (!this.seen.has(text)) {
      if (this.seen.size >= mostSeen) this.seen.clear();
      this.seen.add(text);
      return undefined;
    }
    if (this.names.size >= mostNames) return undefined;
    const name = `q${this.generation}-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    this.names.set(text, name);
    return name;
  }

  /** A migration meanwhile may change what a prepared text answers with; PostgreSQL refuses it, and it is prepared anew. */
  forget(): void {
    this.generation += 1;
    this.names.clear();
  }
}

/** A pooled connection as kysely knows it, which prepares by name and lets `begin` travel with what follows it. */
export class StatementClient implements PostgresPoolClient {
  private readonly client: PoolClient;
  private readonly names: StatementNames;
  private beginning: string | undefined;

  constructor(client: PoolClient, names: StatementNames) {
    this.client = client;
    this.names = names;
  }

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    asked: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof asked !== 'string') throw new Error('lists are paged or read in portions, not by cursor');
    return this.run<Row>(asked, parameters);
  }

  private async run<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    if (text === 'begin') {
      this.beginning = text;
      return asKysely(undefined);
    }
    const beginning = this.beginning;
    this.beginning = undefined;
    const oneQuery = parameters.length > 0 || (/^\s*(select|with)\b/i.test(text) && !text.includes(';'));
    if (!oneQuery) return this.simple(beginning === undefined ? text : `${beginning}; ${text}`);
    if (beginning !== undefined) await this.simple(beginning);
    return this.prepared(text, parameters);
  }

  release(destroy?: boolean): void {
    this.client.release(destroy);
  }

  /** One message, of one statement or several; answers with the last one's rows. */
  private async simple<Row>(text: string): Promise<PostgresQueryResult<Row>> {
    const answer: QueryResult | QueryResult[] = await this.client.query(text);
    return asKysely(Array.isArray(answer) ? answer.at(-1) : answer);
  }

  private async prepared<Row>(
    text: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<Row>> {
    const name = this.names.of(text);
    const values = [...parameters];
    try {
      return asKysely(
        await this.client.query(name === undefined ? { text, values } : { name, text, values }),
      );
    } catch (error) {
      if (name !== undefined && isStale(error)) this.names.forget();
      throw error;
    }
  }
}

const asKysely = <Row>(answer: QueryResult | undefined): PostgresQueryResult<Row> => ({
  command: (answer?.command ?? 'SELECT') as PostgresQueryResult<Row>['command'],
  rowCount: answer?.rowCount ?? 0,
  rows: (answer?.rows ?? []) as Row[],
});

/** "Cached plan must not change result type": PostgreSQL's own name for the place says it in every language. */
const isStale = (error: unknown): boolean =>
  error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery';

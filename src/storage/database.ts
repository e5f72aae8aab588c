import { setTimeout as wait } from 'node:timers/promises';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import pg from 'pg';
import { StoreUnavailable } from '../usecases/ports.ts';
import { typeParserOf } from './column-types.ts';
import { StartupProblem } from './startup-problem.ts';

/**
 * What every query is asked of: the pool or one transaction of it. Rows come as PostgreSQL names them;
 * int8 is a number, `date` is `YYYY-MM-DD`, `timestamptz` ISO text with the offset of Asia/Shanghai.
 * `name` makes a prepared statement, for hot paths whose text never varies; one name, one text.
 */
export interface Database {
  many<Row>(query: RawBuilder<Row>, name?: string): Promise<Row[]>;
  /** Exactly one row; throws on none or several, which is a defect. */
  one<Row>(query: RawBuilder<Row>, name?: string): Promise<Row>;
  /** One row or undefined; throws on several. */
  maybe<Row>(query: RawBuilder<Row>, name?: string): Promise<Row | undefined>;
  /** Runs a statement and tells how many rows it touched. */
  run(query: RawBuilder<unknown>, name?: string): Promise<number>;
  /** Commits what `work` did, or nothing if it throws. Inside a transaction it is a savepoint of that one. */
  inTransaction<Value>(work: (transaction: Database) => Promise<Value>): Promise<Value>;
}

/** A database that was connected to, with its pool and the address by which others (workers) may connect. */
export interface OpenDatabase extends Database {
  readonly url: string;
  readonly serverVersion: number;
  close(): Promise<void>;
}

/** `url` is `postgresql://user:password@host:port/database`, or with a percent-encoded socket folder as host. */
export interface ConnectionSettings {
  readonly url: string;
  readonly poolSize?: number;
}

interface Asker {
  query(statement: string | pg.QueryConfig): Promise<pg.QueryResult>;
}

const statementSeconds = 5;
const lockSeconds = 3;
const idleInTransactionSeconds = 10;
// how long a request waits while an embedded server recovers from a kill
const reconnectSeconds = 10;
const oldestServer = 15;
const newestServer = 18;
// refused, socket gone, reset while connecting; server starting up or shutting down
const passingErrors = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P03', '57P01', '57P02'];

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Connects to PostgreSQL 15–18 in UTF-8; a StartupProblem with its remedy if there is none to be reached. */
export async function connect(settings: ConnectionSettings): Promise<OpenDatabase> {
  if (!/^postgres(ql)?:\/\//.test(settings.url))
    throw new StartupProblem(
      `数据库地址 ${withoutPassword(settings.url)} 的写法不对。`,
      '请写成 postgresql://用户名:口令@主机:端口/库名；口令中的特殊字符须作百分号编码。',
    );
  const pool = openPool(settings);
  try {
    return await describeServer(pool, settings.url);
  } catch (error) {
    await pool.end();
    throw error instanceof StartupProblem ? error : unreachable(settings.url, error);
  }
}

/** The address without its password, fit for a message. */
export function withoutPassword(url: string): string {
  // up to the last @: a password that was not percent-encoded may hold more of them, and slashes
  return url.replace(/^([a-z]+:\/\/[^/@:]*):.*@/i, '$1:***@').replace(/([?&]password=)[^&]*/gi, '$1***');
}

function openPool(settings: ConnectionSettings): pg.Pool {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.poolSize ?? 10,
    application_name: 'gongkai',
    connectionTimeoutMillis: reconnectSeconds * 1000,
    statement_timeout: statementSeconds * 1000,
    lock_timeout: lockSeconds * 1000,
    idle_in_transaction_session_timeout: idleInTransactionSeconds * 1000,
    // a cast of an instant to a date has to give the civil day of China, whatever the server's own zone
    options: '-c TimeZone=Asia/Shanghai',
    types: { getTypeParser: typeParserOf },
  });
  // a broken connection fails the query that uses it; unheard, its event would end the process as well
  const ignore = (): void => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

async function describeServer(pool: pg.Pool, url: string): Promise<OpenDatabase> {
  const { rows } = await pool.query<{ version: string; encoding: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  );
  const serverVersion = Math.floor(Number(rows[0]?.version) / 10_000);
  if (serverVersion < oldestServer || serverVersion > newestServer)
    throw new StartupProblem(
      `数据库是 PostgreSQL ${serverVersion}，本系统需要 ${oldestServer} 至 ${newestServer}。`,
      `请改用 PostgreSQL ${oldestServer}–${newestServer} 的数据库，或去掉数据库地址的设置，使用内置数据库。`,
    );
  if (rows[0]?.encoding !== 'UTF8')
    throw new StartupProblem(
      `数据库编码是 ${rows[0]?.encoding}，不是 UTF8，无法保存全部汉字。`,
      '请新建一个编码为 UTF8 的数据库（create database … encoding UTF8 template template0），再把地址指向它。',
    );
  return { ...poolDatabase(pool), url, serverVersion, close: () => pool.end() };
}

function poolDatabase(pool: pg.Pool): Database {
  async function borrow<Value>(use: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    const client = await borrowClient(pool).catch((error) => {
      throw asUnavailable(error);
    });
    try {
      return await use(client);
    } catch (error) {
      throw asUnavailable(error);
    } finally {
      // the pool drops a client whose connection was lost by itself
      client.release();
    }
  }
  return {
    ...queriesOf((ask) => borrow(ask)),
    inTransaction: (work) => borrow((client) => bracket(oneAtATime(client), 'begin', 'commit', 'rollback', work)),
  };
}

/** Nothing was sent yet, so waiting for a server that is just coming back repeats no statement. */
async function borrowClient(pool: pg.Pool): Promise<pg.PoolClient> {
  const deadline = Date.now() + reconnectSeconds * 1000;
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      if (!passingErrors.includes(codeOf(error)) || Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}

/** A connection answers one statement after the other: what a transaction asks meanwhile waits its turn, in order. */
function oneAtATime(client: Asker): Asker {
  let last: Promise<unknown> = Promise.resolve();
  return {
    query: (statement) => {
      const mine = last.then(() => client.query(statement));
      last = mine.catch(() => {});
      return mine;
    },
  };
}

function transactionDatabase(client: Asker, depth: number): Database {
  const savepoint = `level_${depth}`;
  return {
    ...queriesOf((ask) => ask(client)),
    inTransaction: (work) =>
      bracket(
        client,
        `savepoint ${savepoint}`,
        `release savepoint ${savepoint}`,
        `rollback to savepoint ${savepoint}`,
        work,
        depth + 1,
      ),
  };
}

async function bracket<Value>(
  client: Asker,
  open: string,
  keep: string,
  undo: string,
  work: (transaction: Database) => Promise<Value>,
  depth = 1,
): Promise<Value> {
  await client.query(open);
  try {
    const value = await work(transactionDatabase(client, depth));
    await client.query(keep);
    return value;
  } catch (error) {
    // on a lost connection the server has already rolled back
    await client.query(undo).catch(() => {});
    throw error;
  }
}

function queriesOf(
  withClient: <Value>(ask: (client: Asker) => Promise<Value>) => Promise<Value>,
): Omit<Database, 'inTransaction'> {
  async function ask(query: RawBuilder<unknown>, name: string | undefined): Promise<pg.QueryResult> {
    const { sql, parameters } = query.compile(compiler);
    return withClient((client) =>
      client.query({ text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) }),
    );
  }
  async function atMostOne<Row>(query: RawBuilder<Row>, name: string | undefined): Promise<Row | undefined> {
    const { rows } = await ask(query, name);
    if (rows.length > 1) throw new Error(`One row was expected, ${rows.length} came: ${query.compile(compiler).sql}`);
    return rows[0];
  }
  return {
    many: async (query, name) => (await ask(query, name)).rows,
    one: async (query, name) => {
      const row = await atMostOne(query, name);
      if (row === undefined) throw new Error(`One row was expected, none came: ${query.compile(compiler).sql}`);
      return row;
    },
    maybe: atMostOne,
    run: async (query, name) => (await ask(query, name)).rowCount ?? 0,
  };
}

// connection lost; server shutting down or starting up
const interruptions = /^(?:08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/;
// what `pg` says about a connection without a code
const lostConnection = /^Connection terminated|is not queryable|^timeout exceeded when trying to connect/;
// lock or statement timeout, no connection left; deadlock
const overloads = /^(?:55P03|57014|53300|40P01)$/;
// disk full, out of memory
const exhaustions = /^(?:53100|53200)$/;

/** An error that says nothing about what was asked, only about the server, as the port names it; every other one as it is. */
function asUnavailable(error: unknown): unknown {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  if (interruptions.test(code) || lostConnection.test(message)) return new StoreUnavailable('interrupted', error);
  if (overloads.test(code)) return new StoreUnavailable('busy', error);
  if (exhaustions.test(code)) return new StoreUnavailable('full', error);
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function unreachable(url: string, error: unknown): StartupProblem {
  const reason = error instanceof Error ? error.message || codeOf(error) : String(error);
  return new StartupProblem(
    `连接不上数据库 ${withoutPassword(url)}：${reason}`,
    '请检查数据库是否已启动，地址、端口、用户名、口令和库名是否正确，防火墙是否放行；或去掉数据库地址的设置，使用内置数据库。',
    { cause: error },
  );
}

import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** A part of a build's work, with what it needs and whom it tells. */
export type WorkerOptions<Data, Message, Reply> = {
  /** A module below this folder, which calls `serveWorker`. */
  file: string;
  data: Data;
  /** Called with each message of the worker; what it returns is the reply. */
  onMessage: (message: Message) => Reply | Promise<Reply>;
  signal: AbortSignal;
};

/** The work itself: `send` resolves with the reply. */
export type Work<Data, Message, Reply> = (
  data: Data,
  send: (message: Message) => Promise<Reply>,
) => Promise<void>;

/** More workers than this cost more memory than they save time. */
const maxWorkers = 4;

/** It takes as long to start a worker as to read and render so many articles. */
const articlesPerWorker = 100;

/**
 * How many processes render the pages, as many as there are processors if there is enough work for each; 0 if this process
 * reads and renders everything itself. Only the first attempt does: what this process remembers of files holds for one.
 *
 * @param articles their approximate number
 */
export const workersFor = (articles: number, attempt: number): number =>
  articles < articlesPerWorker && attempt === 1
    ? 0
    : Math.min(availableParallelism(), maxWorkers, Math.ceil((1 + articles) / articlesPerWorker));

/** Does the work in this process instead. Stops at its next message if aborted. */
export const runHere = <Data, Message, Reply>(
  work: Work<Data, Message, Reply>,
  { data, onMessage, signal }: Omit<WorkerOptions<Data, Message, Reply>, 'file'>,
): Promise<void> =>
  work(data, async (message) => {
    signal.throwIfAborted();
    return onMessage(message);
  });

/** Most objects are garbage a moment later: a large young generation avoids copying them, and old garbage is collected early. */
const memoryFlags = ['--max-semi-space-size=16', '--initial-old-space-size=64'];

type Sent = { message: unknown } | { error: SentError };

/** An error as it is sent from one process to another, with what the system says of it. */
type SentError = { name: string; message: string } & Partial<
  Record<'stack' | 'code' | 'path' | 'syscall', string | undefined>
>;

/**
 * Runs a worker process until it exits. Threads would share one address space, whose pages the kernel maps under one lock:
 * two of them rendered 3,000 articles a fifth more slowly than two processes, and their memory is never returned.
 *
 * @throws the error of the worker, or one that names its exit status
 */
export function spawnWorker<Data, Message, Reply>({
  file,
  data,
  onMessage,
  signal,
}: WorkerOptions<Data, Message, Reply>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(new URL(file, import.meta.url), {
      serialization: 'advanced',
      execArgv: memoryFlags,
      signal,
      killSignal: 'SIGKILL',
    });
    child.on('message', (sent: Sent) => {
      if ('error' in sent) {
        reject(Object.assign(new Error(), sent.error));
      } else {
        const answer = async () => child.send({ reply: await onMessage(sent.message as Message) });
        answer().catch(reject);
      }
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The worker ${file} exited with ${code}.`)),
    );
    // The `error` event says why the process could not start.
    child.send?.({ data });
  });
}

/** Runs `work` in a worker process. */
export function serveWorker<Data, Message, Reply>(work: Work<Data, Message, Reply>): void {
  let answered: (reply: Reply) => void = () => undefined;
  const send = (message: Message) =>
    new Promise<Reply>((resolve) => {
      answered = resolve;
      process.send!({ message } satisfies Sent);
    });
  // The build has been killed.
  process.on('disconnect', () => process.exit());
  process.on('message', (received: { data: Data } | { reply: Reply }) => {
    if ('reply' in received) return answered(received.reply);
    work(received.data, send).then(
      () => process.disconnect(),
      (error: unknown) => {
        process.send!({ error: sentError(error) } satisfies Sent, () => process.exit(1));
      },
    );
  });
}

function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack, code, path, syscall }: NodeJS.ErrnoException = error;
  return { name, message, stack, code, path, syscall };
}

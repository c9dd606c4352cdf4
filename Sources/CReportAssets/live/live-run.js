// Runs asked of the server: one at a time, the newest state last; streams of events; what to do when it is busy or gone.

// Reads a stream of server-sent events, cut anywhere, into { type, data }.
export class EventReader {
  #decoder = new TextDecoder();
  #rest = '';
  #lines = { type: 'message', data: [] };

  // The events that a chunk of bytes completes.
  read(bytes) {
    this.#rest += this.#decoder.decode(bytes, { stream: true });
    const events = [];
    for (;;) {
      const end = this.#rest.search(/[\r\n]/);
      // A carriage return at the end of a chunk may be half of a line's end.
      if (end < 0 || (this.#rest[end] === '\r' && end === this.#rest.length - 1)) return events;
      const line = this.#rest.slice(0, end);
      this.#rest = this.#rest.slice(end + (this.#rest.startsWith('\r\n', end) ? 2 : 1));
      const event = this.#take(line);
      if (event) events.push(event);
    }
  }

  #take(line) {
    if (line === '') {
      const { type, data } = this.#lines;
      this.#lines = { type: 'message', data: [] };
      return data.length ? { type, data: data.join('\n') } : null;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#lines.type = value;
    else if (field === 'data') this.#lines.data.push(value);
    return null;
  }
}

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// Asks the server; JSON goes out.
export const ask = (path, body, signal) => fetch(path, body === undefined ? { cache: 'no-store', signal } : {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), cache: 'no-store', signal,
});

// What a refusal says, in words; null where it says nothing.
export const refusal = async (response) => {
  try {
    return (await response.json()).message ?? null;
  } catch {
    return null;
  }
};

export class BusyError extends Error {}

// Asks until the server is not too busy, a few times.
export async function askPatiently(path, body) {
  for (let tries = 0; tries < 8; tries += 1) {
    const response = await ask(path, body);
    if (response.status !== 429) return response;
    await wait(pause(response, tries));
  }
  throw new BusyError(path);
}

// How long to stay away, in milliseconds: as long as the server says, else longer each time.
const pause = (response, tries) => {
  const seconds = Number(response.headers.get('Retry-After'));
  return seconds > 0 ? Math.min(seconds, 10) * 1000 : Math.min(4000, 250 * 2 ** tries);
};

// Runs of one tab. `on` has view(event, run), problems(list), failed(words, status), busy(), lost(times), connected().
export class Runner {
  #tab;
  #on;
  #wanted = null;
  #current = null;
  #last = null;
  #patience = 0;
  #retry = 0;
  #notBefore = 0;
  #refusals = 0;
  #losses = 0;
  // So long a newer change lets an older run bring its preview, in milliseconds: a drag shows previews all along.
  static #previewPatience = 250;
  static #lossPause = 3000;

  constructor(tab, on) {
    this.#tab = tab;
    this.#on = on;
  }

  // Runs a state that was changed at `start`, a time of `performance.now()`.
  run(state, start) {
    this.#wanted = { state, start, isPreviewed: false };
    if (!this.#current) this.#begin();
    else if (this.#current.isPreviewed) this.#cancel();
    else if (!this.#patience) this.#patience = setTimeout(() => this.#cancel(), Runner.#previewPatience);
  }

  // Runs the newest state once more.
  again() {
    if (this.#last) this.run((this.#wanted ?? this.#last).state, performance.now());
  }

  #cancel() {
    clearTimeout(this.#patience);
    this.#patience = 0;
    this.#current?.abort.abort();
  }

  async #begin() {
    clearTimeout(this.#retry);
    const early = this.#notBefore - performance.now();
    if (early > 0) {
      this.#retry = setTimeout(() => this.#begin(), early);
      return;
    }
    const run = this.#wanted;
    this.#wanted = null;
    this.#current = this.#last = Object.assign(run, { abort: new AbortController() });
    let isOver = true;
    try {
      isOver = await this.#follow(run);
    } catch (error) {
      if (!run.abort.signal.aborted) {
        if (!(error instanceof TypeError)) console.error(error);
        isOver = false;
        this.#losses += 1;
        this.#retry = setTimeout(() => this.again(), this.#losses === 1 ? 300 : Runner.#lossPause);
        this.#on.lost(this.#losses);
      }
    }
    // Frees what is left of an answer that was not read to its end.
    this.#cancel();
    this.#current = null;
    if (!isOver) this.#wanted ??= { state: run.state, start: run.start, isPreviewed: false };
    if (this.#wanted && !(this.#losses && !isOver)) this.#begin();
  }

  // Reads a run to its end.
  //
  // Returns whether it was answered: not when the server was too busy. Throws where the connection breaks.
  async #follow(run) {
    const response = await ask('./run', { tab: this.#tab, state: run.state }, run.abort.signal);
    this.#losses = 0;
    if (response.status === 429) {
      this.#notBefore = performance.now() + pause(response, this.#refusals);
      this.#refusals += 1;
      this.#on.busy();
      return false;
    }
    this.#refusals = 0;
    if (!response.ok) {
      this.#on.failed(await refusal(response), response.status);
      return true;
    }
    this.#on.connected();
    const events = new EventReader(), chunks = response.body.getReader();
    for (;;) {
      const { done, value } = await chunks.read();
      if (done) throw new TypeError('the stream ended before the run');
      for (const event of events.read(value)) {
        if (this.#take(event, run)) return true;
      }
    }
  }

  // Returns whether no more of the run is wanted.
  #take({ type, data }, run) {
    if (type === 'view') {
      const event = JSON.parse(data);
      run.isPreviewed = true;
      this.#on.view(event, run);
      return event.stage === 'done' || this.#wanted !== null;
    }
    if (type === 'problems') this.#on.problems(JSON.parse(data).problems);
    if (type === 'failed') this.#on.failed(JSON.parse(data).message);
    return type === 'problems' || type === 'failed';
  }
}

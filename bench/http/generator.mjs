// Sends requests in a process of its own, as its parent asks over IPC: `{ url, bodies, lines, milliseconds }`, so many
// lines at once, each with a connection of its own that it keeps, one request after the other. Tells how long each took.
import { Agent, request } from 'node:http';

function send(url, agent, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => resolve({ status: response.statusCode, bytes }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

process.on('message', async ({ url, bodies, lines, milliseconds }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: lines });
  const times = [];
  let bytes = 0;
  let next = 0;
  const begun = performance.now();
  const end = begun + milliseconds;
  try {
    await Promise.all(
      Array.from({ length: lines }, async () => {
        while (performance.now() < end) {
          const body = bodies[next % bodies.length];
          next += 1;
          const at = performance.now();
          const answer = await send(url, agent, body);
          times.push(performance.now() - at);
          bytes += answer.bytes;
          if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
        }
      }),
    );
    process.send({ times, bytes, elapsed: performance.now() - begun });
  } catch (error) {
    process.send({ error: String(error) });
  } finally {
    agent.destroy();
  }
});

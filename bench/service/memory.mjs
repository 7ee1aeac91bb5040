// Loaded into the service before its program, beside a parent that asks over IPC: tells the memory of the process after
// a collection of all garbage. Needs --expose-gc.
process.on('message', async (message) => {
  if (message !== 'memory') return;
  // Twice, with a turn between: what the first one finalises falls to the second.
  globalThis.gc();
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc();
  process.send?.({ memory: process.memoryUsage() });
});
// The service ends when its own work ends, whoever still listens.
process.channel?.unref();
// Nor does it go on when that one is gone, however it ended.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

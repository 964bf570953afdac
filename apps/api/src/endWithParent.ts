// Loaded (`node --import`) before a program that `start.ts` keeps running: ends it when `start.ts` is gone, however that
// came about. The channel between the two closes with either process, so nothing is asked and nothing can be missed.

const INSIST_MS = 32_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), INSIST_MS).unref();
});
process.channel?.unref();

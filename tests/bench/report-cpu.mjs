// Loaded into each process that is measured: says, when asked, how much CPU it has used since its start, all its
// threads together, in microseconds. The same on every system, and finer than the hundredths of a second of /proc.
process.on('message', (message) => {
  if (message?.ask !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
process.channel?.unref();

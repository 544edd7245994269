// Preloaded into the Teams clients, which by themselves listen on every interface and report to Microsoft: here they
// listen on 127.0.0.1 only, and a connection to anywhere but this machine fails at once.
import net from 'node:net';

const here = new Set(['localhost', '127.0.0.1', '::1']);

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function (...args) {
  const [first] = args;
  const done = args.find((arg) => typeof arg === 'function');
  if (typeof first === 'object' && first !== null) {
    return listen.call(this, 'port' in first ? { ...first, host: '127.0.0.1' } : first, done);
  }
  return listen.call(this, { port: Number(first ?? 0), host: '127.0.0.1' }, done);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  // Node's own callers hand over one array whose first entry holds the options.
  const given = Array.isArray(args[0]) ? args[0][0] : args[0];
  const isOptions = typeof given === 'object' && given !== null;
  const host = isOptions ? given.host : args[1];
  const isLocalPipe = isOptions ? Boolean(given.path) && !given.port : typeof given === 'string' && isNaN(given);
  if (isLocalPipe || typeof host !== 'string' || here.has(host)) return connect.apply(this, args);
  const refused = Object.assign(new Error(`Only this machine may be reached from here, not ${host}.`), {
    code: 'ECONNREFUSED',
  });
  process.nextTick(() => this.destroy(refused));
  return this;
};

// Loaded before each test file: botbuilder `require`s this package's modern modules while they are being linked, which
// Jest's module loader takes for a cycle unless they are there already.
import 'https-proxy-agent';
import 'http-proxy-agent';

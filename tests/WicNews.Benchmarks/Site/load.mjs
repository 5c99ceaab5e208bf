// Asks for an address as fast as it is answered, and prints autocannon's report as JSON.
// node load.mjs URL CONNECTIONS SECONDS [hosts]; with "hosts", each connection asks for it under a hostname of its own.
import autocannon from 'autocannon';

const [url, connections, seconds, hosts] = process.argv.slice(2);
const headers = { 'accept-encoding': 'br' };
let opened = 0;
const report = await autocannon({
  url, connections: Number(connections), duration: Number(seconds), headers,
  setupClient: hosts ? (client) => client.setHeaders({ ...headers, host: `host${++opened}.example` }) : undefined,
});
console.log(JSON.stringify(report));

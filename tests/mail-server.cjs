// A mail server in a process of its own, by the npm package smtp-server, as Nodemailer's maintainers keep it: takes every mail, parses what a server
// must, keeps nothing. Prints its port; prints how many mails it took at each line that it is given; ends with its standard input.
const { SMTPServer } = require('smtp-server');

let taken = 0;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, done) {
    stream.on('end', () => {
      taken++;
      done();
    });
    stream.resume();
  },
});
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.on('data', () => console.log(taken)).on('end', () => process.exit(0));

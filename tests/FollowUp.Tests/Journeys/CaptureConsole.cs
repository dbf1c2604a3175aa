using Xunit;

// The host greets whoever starts it; a test that fails shows what its own host said.
[assembly: CaptureConsole]

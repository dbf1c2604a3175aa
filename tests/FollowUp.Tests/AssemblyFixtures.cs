using FollowUp.Tests.Store;
using Xunit;

// One emulator for all tests.
[assembly: AssemblyFixture(typeof(Azurite))]

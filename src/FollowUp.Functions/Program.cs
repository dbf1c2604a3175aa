using FollowUp.Functions;
using Microsoft.Azure.Functions.Worker.Builder;

await FunctionsApplication.CreateBuilder(args).Compose().Build().RunAsync();

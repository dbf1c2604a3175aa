using FollowUp.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

await FunctionsApplication.CreateBuilder(args).Compose().Build().RunAsync();

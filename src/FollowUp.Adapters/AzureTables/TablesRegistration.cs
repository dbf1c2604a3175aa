using Azure.Core;
using FollowUp.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FollowUp.Adapters.AzureTables;

/// <summary>The store on Azure Table storage, for whichever host.</summary>
public static class TablesRegistration
{
    /// <summary>Registers the store.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configuration">Holds the section <c>FollowUp:Tables</c>.</param>
    /// <param name="identity">Signs in where no connection string does; asked once.</param>
    public static IServiceCollection AddAzureTables(this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, TokenCredential> identity)
    {
        services.AddOptions<TablesOptions>().Bind(configuration.GetSection(TablesOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TablesOptions>, TablesOptionsValidator>();
        services.AddSingleton<IRowStore>(s => new TablesRowStore(
            TablesClient.Connect(s.GetRequiredService<IOptions<TablesOptions>>().Value, () => identity(s))));
        return services;
    }
}

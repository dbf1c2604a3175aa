using Azure;
using Azure.Data.Tables.Models;
using FollowUp.Store;

namespace FollowUp.Adapters.AzureTables;

/// <summary>What the account answered, in the port's words. Codes: Microsoft Learn, "Table service error codes".</summary>
internal static class TablesFailure
{
    /// <summary>Whether a condition of a write did not hold.</summary>
    public static bool IsConflict(RequestFailedException failure) =>
        failure.ErrorCode == TableErrorCode.EntityAlreadyExists
        || failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || failure.ErrorCode == TableErrorCode.ResourceNotFound
        || failure.ErrorCode == TableErrorCode.EntityNotFound;

    /// <summary>Whether the account cannot be asked now, after all retries. Anything else is a bug of ours.</summary>
    public static bool IsOutage(Exception failure) => failure switch
    {
        RequestFailedException { Status: 0 or 401 or 403 or 408 or 429 or >= 500 } => true,
        RequestFailedException request => request.ErrorCode == TableErrorCode.TableNotFound || request.ErrorCode == TableErrorCode.TableBeingDeleted,
        AggregateException several => several.InnerExceptions.All(IsOutage),
        // The network timeout, since the caller's own cancelling is looked at first; and an identity that cannot be had now.
        OperationCanceledException or Azure.Identity.AuthenticationFailedException => true,
        _ => false,
    };

    // Without the inner message: addresses in it hold keys of rows.
    public static StoreUnavailableException Unavailable(Exception failure) => new(failure switch
    {
        RequestFailedException { Status: 403 } => "The storage account refuses the service's identity. It needs the role 'Storage Table Data Contributor' on the account.",
        RequestFailedException { Status: not 0 } request => $"The storage account answered {request.Status} {request.ErrorCode}.",
        Azure.Identity.AuthenticationFailedException => "The service's identity cannot sign in to the storage account.",
        _ => "The storage account cannot be reached.",
    });
}

using Laurel.Client.Web.Hosting;

return args switch
{
    ["backup" or "restore" or "erase-again" or "audit" or "badge-keys", ..] => await Upkeep.Run(args),
    _ => await Server.Run(args),
};
